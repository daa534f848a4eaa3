import { playEveryStoryOn } from './on-platform';

playEveryStoryOn('slack');
