/** The clock, the ids and the log of a real process. */
import { randomUUID } from 'node:crypto';
import pino from 'pino';
import type { Clock, Ids, Log } from '../app/ports';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** 122 random bits a piece. Node draws them from the system's randomness many at a time. */
export const randomIds: Ids = { fresh: () => randomUUID().replaceAll('-', '') };

/** Structured lines on standard output. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: undefined });
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
  };
}
