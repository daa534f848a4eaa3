import { databaseUri } from '../../src/stories/playing/mongo-store';

describe('databaseUri', () => {
  it.each([
    ['mongodb://127.0.0.1:27017', 'mongodb://127.0.0.1:27017/t'],
    ['mongodb://u:p@a:1,b:2/other?replicaSet=r', 'mongodb://u:p@a:1,b:2/t?replicaSet=r'],
    ['mongodb+srv://cluster.example/?w=majority', 'mongodb+srv://cluster.example/t?w=majority'],
  ])('puts the database into %s', (server, expected) => {
    expect(databaseUri(server, 't')).toBe(expected);
  });
});
