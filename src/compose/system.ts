/** The clock, the ids and the log of a real process. */
import { randomBytes } from 'node:crypto';
import pino from 'pino';
import type { Clock, Ids, Log } from '../app/ports';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** 128 random bits a piece. */
export const randomIds: Ids = { fresh: () => randomBytes(16).toString('hex') };

/** Structured lines on standard output. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: undefined });
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
  };
}
