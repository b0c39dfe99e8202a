/** Rejects with `error()` when a promise takes longer than its time. */
export async function within<T>(seconds: number, promise: Promise<T>, error: () => Error): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(error()), seconds * 1000);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
