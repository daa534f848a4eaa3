import { playEveryStoryOn } from './on-platform';

jest.setTimeout(120_000);

playEveryStoryOn('web');
