import random

import gradio as gr

WORDS = ["browser", "gallery", "keyboard", "notebook", "widget"]
LIVES = 6


def new_game():
    return {"word": random.choice(WORDS), "tried": []}


def misses_of(game):
    return [letter for letter in game["tried"] if letter not in game["word"]]


def found(game):
    return all(letter in game["tried"] for letter in game["word"])


def verdict(game):
    if found(game):
        return "You found it!"
    lives = LIVES - len(misses_of(game))
    return f"{lives} wrong guesses left" if lives else f"It was “{game['word']}”"


def guess(typed, game):
    typed = typed.strip().lower()
    over = found(game) or len(misses_of(game)) == LIVES
    if not typed.isalpha():
        gr.Warning("Type a letter from A to Z.")
    elif typed in game["tried"]:
        gr.Info(f"You have tried {typed.upper()} before.")
    elif not over:
        game = {**game, "tried": [*game["tried"], typed]}
    return "", game


with gr.Blocks() as demo:
    game = gr.State(new_game)
    word = gr.Textbox(label="Word", interactive=False)
    with gr.Row():
        misses = gr.Textbox(label="Wrong letters", interactive=False)
        status = gr.Textbox(label="Game", interactive=False)
    letter = gr.Textbox(label="Your letter", max_length=1, submit_btn="Guess")
    again = gr.Button("New word")

    letter.submit(guess, [letter, game], [letter, game])
    again.click(new_game, outputs=game)

    # Without triggers, it runs when the page loads and whenever the game changes.
    @gr.on(inputs=game, outputs=[word, misses, status], show_progress="hidden")
    def show(game):
        # Outputs can be named, so that their order does not matter.
        return {
            status: verdict(game),
            misses: ", ".join(misses_of(game)),
            word: " ".join(c if c in game["tried"] else "_" for c in game["word"]),
        }


demo.launch()
