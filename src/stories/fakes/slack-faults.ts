/**
 * What goes wrong between us and the fake Slack, as a test plans it. Says which fault a call meets; carrying it out is
 * the server's.
 */

export type Args = Readonly<Record<string, unknown>>;
/** A call of the Web API; `nth` counts the calls of its method from 1. */
export type Call = { readonly method: string; readonly args: Args; readonly nth: number };

/**
 * `error`: Slack says no · `retryAfter`: 429, seconds · `status`: an answer that is not Slack's · `lost`: the
 * connection breaks before anything was done · `unanswered`: it breaks after it was done, so that nobody can tell ·
 * `gone`: somebody deleted the message that the call is about.
 */
export type Fault =
  | { readonly error: string }
  | { readonly retryAfter: number }
  | { readonly status: number }
  | 'lost'
  | 'unanswered'
  | 'gone';
export type FaultPlan = (call: Call) => Fault | undefined;

export type Faults = {
  /** The next calls of a method meet these, one each. They go before a plan. */
  next(method: string, ...faults: readonly Fault[]): void;
  /** Every call is held against this from now on. */
  plan(plan: FaultPlan): void;
  /** What this call meets; counts it. */
  meet(method: string, args: Args): Fault | undefined;
  /** What calls have met so far, by method. */
  readonly met: readonly { readonly method: string; readonly fault: Fault }[];
};

/** Nothing goes wrong until it is planned. */
export function createFaults(): Faults {
  const queues = new Map<string, Fault[]>();
  const counts = new Map<string, number>();
  const met: { method: string; fault: Fault }[] = [];
  let planned: FaultPlan = () => undefined;

  return {
    met,
    next: (method, ...faults) => void queues.set(method, [...(queues.get(method) ?? []), ...faults]),
    plan: (plan) => void (planned = plan),
    meet: (method, args) => {
      const nth = (counts.get(method) ?? 0) + 1;
      counts.set(method, nth);
      const fault = queues.get(method)?.shift() ?? planned({ method, args, nth });
      if (fault !== undefined) met.push({ method, fault });
      return fault;
    },
  };
}
