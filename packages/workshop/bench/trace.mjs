/**
 * What the page's main thread did, by processor time. Long tasks by the clock also hold the time in which other programs had the processor;
 * these do not, so they can be trusted on a machine that is shared.
 */

const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/** Starts to record. The answer ends it, and gives the tasks since the page at `address` was asked for, in ms. */
export async function traceTasks(devtools, address) {
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: categories },
  });
  return async () => {
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    const asked = events.find(
      ({ name, args }) => name === 'navigationStart' && args.data?.documentLoaderURL === address,
    );
    if (!asked) throw new Error('The trace does not hold the start of the page.');
    const onMainThread = events.filter(({ pid, tid, ts }) => pid === asked.pid && tid === asked.tid && ts >= asked.ts);
    const tasks = onMainThread.filter(({ name, tdur }) => name === 'RunTask' && tdur !== undefined);
    return tasks.map((task) => ({
      start: (task.ts - asked.ts) / 1000,
      work: task.tdur / 1000,
      parts: task.tdur > 20_000 ? partsOf(task, onMainThread) : [],
    }));
  };
}

/** What took most of a task, such as "Layout 61". */
function partsOf({ ts, dur }, events) {
  const sums = new Map();
  for (const event of events) {
    if (event.name === 'RunTask' || !event.tdur || event.ts < ts || event.ts + event.dur > ts + dur) continue;
    sums.set(event.name, (sums.get(event.name) ?? 0) + event.tdur / 1000);
  }
  const most = [...sums].sort(([, one], [, other]) => other - one).slice(0, 5);
  return most.map(([name, time]) => `${name} ${Math.round(time)}`);
}
