/** What a page and its worker keep in memory, by the browser's own count. */

/** Attaches to the page and to its worker; `measure` collects garbage and answers with bytes and counts. */
export async function watchHeaps(page) {
  const session = await page.context().newCDPSession(page);
  /** Sessions of the workers that are there now. */
  const workers = new Set();
  const answers = new Map();
  let calls = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message);
    answers.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });

  const ask = (sessionId, method) => {
    const id = ++calls;
    const answer = new Promise((resolve) => answers.set(id, resolve));
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };

  const workerHeap = async () => {
    const [worker] = workers;
    if (!worker) return null;
    await ask(worker, 'HeapProfiler.collectGarbage');
    return (await ask(worker, 'Runtime.getHeapUsage')).usedSize;
  };

  return {
    async measure() {
      // What finalizers and observers let go of goes with a later one.
      for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
      const { usedSize } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { page: usedSize, nodes, listeners: jsEventListeners, worker: await workerHeap() };
    },
  };
}
