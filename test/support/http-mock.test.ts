import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { complain, httpMock } from './http-mock';

describe('http-mock', () => {
  const http = httpMock();

  it('answers fetch, so Bolt 5 and web-api 8 too', async () => {
    http.mock('https://slack.test').post('/api/chat.postMessage', { channel: 'C1' }).reply(200, { ok: true });
    const response = await fetch('https://slack.test/api/chat.postMessage', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel: 'C1' }),
    });
    expect(await response.json()).toEqual({ ok: true });
  });

  it('lets a test reach a server on this machine', async () => {
    const server = createServer((_request, response) => response.end('here'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe('here');
    await new Promise((resolve) => server.close(resolve));
  });

  it('says what was missing and what was unused, and what to do', () => {
    const complaint = complain(['GET https://a.test/x'], ['POST https://b.test:443/y']);
    expect(complaint).toContain('no mock answered:\n  - GET https://a.test/x');
    expect(complaint).toContain('never called:\n  - POST https://b.test:443/y');
    expect(complain([], [])).toBeUndefined();
  });
});
