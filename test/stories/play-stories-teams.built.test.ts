import { playEveryStoryOn } from './on-platform';

playEveryStoryOn('teams');
