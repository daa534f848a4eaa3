import { playEveryStoryOn } from './on-platform';

playEveryStoryOn('web');
