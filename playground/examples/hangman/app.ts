import * as gr from 'gradio-lite';

interface Game {
  word: string;
  tried: string[];
}

const words = ['browser', 'gallery', 'keyboard', 'notebook', 'widget'];
const lives = 6;

const newGame = (): Game => ({
  word: words[Math.floor(Math.random() * words.length)] ?? 'widget',
  tried: [],
});
const missesOf = ({ word, tried }: Game) => tried.filter((letter) => !word.includes(letter));
const found = ({ word, tried }: Game) => [...word].every((letter) => tried.includes(letter));

const verdict = (game: Game) => {
  if (found(game)) return 'You found it!';
  const left = lives - missesOf(game).length;
  return left ? `${left} wrong guesses left` : `It was “${game.word}”`;
};

const guess = (typed: string, game: Game): Game => {
  const letter = typed.trim().toLowerCase();
  const over = found(game) || missesOf(game).length === lives;
  if (!/^\p{L}$/u.test(letter)) gr.Warning('Type a letter from A to Z.');
  else if (game.tried.includes(letter)) gr.Info(`You have tried ${letter.toUpperCase()} before.`);
  else if (!over) return { ...game, tried: [...game.tried, letter] };
  return game;
};

const demo = new gr.Blocks(() => {
  const game = gr.State(newGame);
  const word = gr.Textbox({ label: 'Word', interactive: false });
  const misses = gr.Textbox({ label: 'Wrong letters', interactive: false, render: false });
  const status = gr.Textbox({ label: 'Game', interactive: false, render: false });
  gr.Row(() => {
    misses.render();
    status.render();
  });
  const letter = gr.Textbox({ label: 'Your letter', max_length: 1, submit_btn: 'Guess' });
  const again = gr.Button('New word');

  letter.submit({
    inputs: [letter, game],
    outputs: [letter, game],
    fn: (typed, before) => ['', guess(typed, before)],
  });
  again.click({ outputs: game, fn: newGame });

  // Without triggers, it runs when the page loads and whenever the game changes.
  gr.on({
    inputs: game,
    outputs: [word, misses, status],
    show_progress: 'hidden',
    fn: (now) => [
      [...now.word].map((letter) => (now.tried.includes(letter) ? letter : '_')).join(' '),
      missesOf(now).join(', '),
      verdict(now),
    ],
  });
});

demo.launch();
