/**
 * What is counted and timed, for Prometheus. A label holds a kind of thing that our own code names, or the id of a
 * school: never a case, a person, a channel or anything typed (DES-4).
 */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds. A platform gives a click three. */
const CLICK_SECONDS = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10];
const STORAGE_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5];

/** The labels there are. A new one is a decision about need to know: a test holds this list. */
export const METRIC_LABELS = [
  'platform',
  'request',
  'result',
  'way',
  'store',
  'operation',
  // Of which release, and on which Node.js.
  'version',
  'node',
  // How many cases a school has open says nothing of any of them; the port is for whoever runs the machine.
  'school',
] as const;

export type Meters = ReturnType<typeof createMeters>;

/** A set of meters of its own, with those of the process (memory, event loop) beside ours. */
export function createMeters() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    /** `result`: done · changed · failed (a bug; the person got an apology). */
    requests: new Counter({
      registers,
      name: 'zorgspoor_requests_total',
      help: 'Questions and changes that people asked for.',
      labelNames: ['platform', 'request', 'result'] as const,
    }),
    requestSeconds: new Histogram({
      registers,
      name: 'zorgspoor_request_seconds',
      help: 'How long an answer took to work out.',
      labelNames: ['platform', 'request'] as const,
      buckets: CLICK_SECONDS,
    }),
    /** `result`: sent · later (tried again by itself) · never (this address is of no use). */
    deliveries: new Counter({
      registers,
      name: 'zorgspoor_deliveries_total',
      help: 'Tries to send, replace or take back a message. "later" is tried again.',
      labelNames: ['platform', 'way', 'result'] as const,
    }),
    deliverySeconds: new Histogram({
      registers,
      name: 'zorgspoor_delivery_seconds',
      help: 'How long a platform took to accept a message.',
      labelNames: ['platform', 'way'] as const,
      buckets: CLICK_SECONDS,
    }),
    storageSeconds: new Histogram({
      registers,
      name: 'zorgspoor_storage_seconds',
      help: 'How long the store took.',
      labelNames: ['store', 'operation', 'result'] as const,
      buckets: STORAGE_SECONDS,
    }),
    rounds: new Counter({
      registers,
      name: 'zorgspoor_worker_rounds_total',
      help: 'Rounds of the worker of this process.',
      labelNames: ['result'] as const,
    }),
    beat: new Gauge({
      registers,
      name: 'zorgspoor_worker_last_round_timestamp_seconds',
      help: 'When the worker last finished a round. Older than a minute: nothing is being sent.',
    }),
    overdue: new Gauge({
      registers,
      name: 'zorgspoor_outbox_overdue_seconds',
      help: 'By how much the case that waits longest for a worker is late, whichever process should take it. 0: nothing waits.',
    }),
    /** `result`: current · kept (its file is not right; it goes on as it was) · out (not served). */
    schoolFiles: new Gauge({
      registers,
      name: 'zorgspoor_school_files',
      help: 'Files of schools, by what their school goes by: "current" is right, "kept" and "out" are not.',
      labelNames: ['result'] as const,
    }),
    build: new Gauge({
      registers,
      name: 'zorgspoor_build_info',
      help: 'What runs: always 1.',
      labelNames: ['version', 'node'] as const,
    }),
    casesOpen: new Gauge({
      registers,
      name: 'zorgspoor_cases_open',
      help: 'Open cases of a school.',
      labelNames: ['school'] as const,
    }),
    casesOverdue: new Gauge({
      registers,
      name: 'zorgspoor_cases_overdue',
      help: 'Open cases of a school with a step that should have been done.',
      labelNames: ['school'] as const,
    }),
    unknownAccounts: new Counter({
      registers,
      name: 'zorgspoor_unknown_accounts_total',
      help: 'Requests of somebody who is in no file of a school.',
      labelNames: ['platform'] as const,
    }),
    /** Set only in socket mode. */
    slackConnected: new Gauge({
      registers,
      name: 'zorgspoor_slack_connected',
      help: '1 when Slack can reach us by the connection we opened (socket mode).',
      labelNames: ['platform'] as const,
    }),
    verifiedAt: new Gauge({
      registers,
      name: 'zorgspoor_verify_timestamp_seconds',
      help: 'When the records were last verified at night. 0: never.',
    }),
    verifyWrong: new Gauge({
      registers,
      name: 'zorgspoor_verify_wrong',
      help: 'How many records were then not what was written, or gone.',
    }),
    backupAt: new Gauge({
      registers,
      name: 'zorgspoor_backup_timestamp_seconds',
      help: 'When the newest backup in BACKUP_DIR was written. 0: there is none.',
    }),
    secretDays: new Gauge({
      registers,
      name: 'zorgspoor_teams_secret_days',
      help: 'Days until the secret of the Teams bot ends, by TEAMS_SECRET_ENDS.',
      labelNames: ['platform'] as const,
    }),
    ready: new Gauge({ registers, name: 'zorgspoor_storage_up', help: '1 when the store answered just now.' }),
  };
}
