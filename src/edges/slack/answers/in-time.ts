/** The race against Slack's three seconds. */

/**
 * What `work` gives when it does so within `ms`; undefined when it takes longer. The work goes on either way. Rejects
 * when the work does in time.
 */
export async function inTime<T extends object>(work: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}
