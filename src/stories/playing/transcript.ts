/** A story as it went, for people to read. */
import { DateTime } from 'luxon';
import type { Happened, Posted, RowResult, StoryResult } from './result';
import type { Doing } from '../format/story';

function didWords(did: Doing): string {
  switch (did.kind) {
    case 'act':
      return did.act;
    case 'approve':
      return `approves ${did.act}`;
    case 'reject':
      return `rejects ${did.act}`;
    case 'tick':
      return `ticks "${did.task}"`;
    case 'entry':
      return `reads the entry for "${did.task}"`;
    case 'command':
      return did.text;
    case 'press':
      return `presses "${did.label}"${did.message === undefined ? '' : ` at “${did.message}”`}`;
    case 'write':
      return `types “${did.text}” in #${did.channel}`;
    case 'open':
      return `opens ${did.act} in the tab "${did.tab}"`;
    case 'show':
      return 'opens the case';
    case 'journal':
      return 'reads the journal';
    case 'list':
      return 'lists the cases';
  }
}

const oneLine = (text: string) => text.replaceAll(/\s{0,99}\n\s{0,99}/g, ' · ');

function happenedLines({ who, did, answer, said, reasonsGiven }: Happened): string[] {
  const reasons = reasonsGiven.length > 0 ? `, after a reason for ${reasonsGiven.join(', ')}` : '';
  return [`${who}: ${didWords(did)} → ${answer}${reasons}`, ...said.map((text) => `    “${oneLine(text)}”`)];
}

const timeOf = (at: string, timeZone: string) => DateTime.fromISO(at, { zone: timeZone }).toFormat('ccc d LLL HH:mm');

function rowLines(result: RowResult, timeZone: string): string[] {
  const when = timeOf(result.at, timeZone);
  const head = `${String(result.row).padStart(3)}  ${when}  `;
  const first = result.happened.flatMap(happenedLines);
  const clock =
    result.moved && (first.length === 0 || result.posts.some(({ waiting }) => waiting)) ? ['the clock moves on'] : [];
  const checked =
    result.checked > 0
      ? [`${first.length + clock.length > 0 ? '    ' : ''}checked${result.failures.length > 0 ? '' : ': as expected'}`]
      : [];
  const postLine = ({ to, notification }: Posted) => `✉ ${to} ${oneLine(notification)}`;
  const meanwhile = result.posts
    .filter(({ waiting }) => waiting)
    .map((post) => `    ${timeOf(post.at, timeZone)}  ${postLine(post)}`);
  const posts = result.posts.filter(({ waiting }) => !waiting).map((post) => `    ${postLine(post)}`);
  const skipped = result.dependsOn === undefined ? [] : [`not played: it depends on row ${result.dependsOn}`];
  const lines = [
    ...(result.note ? [`— ${result.note}`] : []),
    ...clock,
    ...skipped,
    ...meanwhile,
    ...first,
    ...posts,
    ...checked,
    ...result.failures.map((failure) => `    ✗ ${failure}`),
  ];
  const indent = ' '.repeat(head.length);
  return lines.map((line, index) => `${index === 0 ? head : indent}${line}`);
}

/** The whole transcript; failures stand in their row and once more at the end. */
export function transcript(result: StoryResult): string {
  const { file, story, platform, store, checks, rows, failures, ok, captured, leaksSearched, timeZone, unplayed } =
    result;
  const head = [
    `${story}`,
    `${file} · ${platform} · ${store}${checks.length > 0 ? ` · also checked: ${checks.join(', ')}` : ''}`,
    '',
  ];
  const leaks =
    leaksSearched > 0 ? ` · ${leaksSearched} leak strings searched in ${captured} payloads, URLs and log lines` : '';
  const end = ok
    ? [`OK · ${rows.length} rows${leaks}`]
    : [
        '',
        ...failures.map(({ message }) => `FAILED ${message}`),
        ...(unplayed > 0 ? [`Not played because of that: ${unplayed} ${unplayed === 1 ? 'row' : 'rows'}`] : []),
      ];
  return [...head, ...rows.flatMap((row) => rowLines(row, timeZone)), '', ...end].join('\n');
}

/** One line for a story among many. */
export function summaryLine({ ok, story, platform, store, rows, failures }: StoryResult): string {
  return ok
    ? `ok      ${platform.padEnd(5)} ${store.padEnd(8)} ${story} (${rows.length} rows)`
    : `FAILED  ${platform.padEnd(5)} ${store.padEnd(8)} ${story}: ${failures[0]?.message ?? ''}`;
}
