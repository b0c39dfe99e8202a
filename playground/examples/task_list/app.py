import gradio as gr

first_tasks = [
    {"id": 1, "text": "Water the plants", "done": True},
    {"id": 2, "text": "Write to Ada", "done": False},
]


def add(text, tasks):
    if not text.strip():
        gr.Warning("Say what there is to do.")
        return text, tasks
    number = max((task["id"] for task in tasks), default=0) + 1
    return "", [*tasks, {"id": number, "text": text.strip(), "done": False}]


with gr.Blocks() as demo:
    gr.Markdown("## Task list")
    tasks = gr.State(first_tasks)
    new = gr.Textbox(label="New task", submit_btn="Add")
    new.submit(add, [new, tasks], [new, tasks])

    @gr.render(inputs=tasks)
    def show(shown):
        left = sum(not task["done"] for task in shown)
        gr.Markdown(f"{left} of {len(shown)} left to do")
        for task in shown:
            with gr.Row():
                # The key makes it the same box after the next change: it keeps the focus.
                box = gr.Checkbox(task["done"], label=task["text"], key=task["id"], scale=1)
                delete = gr.Button("Delete", key=f"delete {task['id']}", size="sm", scale=0, min_width=80)

            def tick(done, now, number=task["id"]):
                return [{**one, "done": done} if one["id"] == number else one for one in now]

            def remove(now, number=task["id"]):
                return [one for one in now if one["id"] != number]

            box.input(tick, [box, tasks], tasks)
            delete.click(remove, tasks, tasks)
        if left < len(shown):
            clear = gr.Button("Delete what is done")
            clear.click(lambda now: [one for one in now if not one["done"]], tasks, tasks)


demo.launch()
