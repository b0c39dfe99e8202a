/** Ends a command with one line on standard error and an exit code. */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {number} exitCode
   */
  constructor(message, exitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * An argument that is not allowed; the message names it and what is.
 * @param {string} message
 */
export const badArgument = (message) => new CommandError(message, 2);

/**
 * A file that is not there.
 * @param {string} file
 */
export const missingFile = (file) => new CommandError(`${file} does not exist.`, 1);
