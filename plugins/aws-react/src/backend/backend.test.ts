import { ResponseError } from '@backstage/errors';
import { getErrorText, getFileName, PluginHttp } from '.';

const fetched: Request[] = [];

function createHttp(answer: Response) {
  fetched.length = 0;
  return new PluginHttp('costs', {
    discoveryApi: { getBaseUrl: async id => `http://localhost/api/${id}` },
    fetchApi: {
      fetch: async (input, init) => {
        fetched.push(new Request(input, init));
        return answer;
      },
    },
  });
}

const named = (disposition: string) =>
  getFileName(
    new Response('', { headers: { 'content-disposition': disposition } }),
  );

describe('PluginHttp', () => {
  it('sends lists as several parameters, leaves out what is not there, and a body as JSON', async () => {
    const http = createHttp(Response.json({ id: 'r-1' }));
    const query = { owner: ['a', 'b&c'], cursor: undefined, empty: '' };

    expect(
      await http.getJson('reports', { method: 'POST', query, body: { a: 1 } }),
    ).toEqual({ id: 'r-1' });

    expect(fetched[0].url).toBe(
      'http://localhost/api/costs/v1/reports?owner=a&owner=b%26c&empty=',
    );
    expect(fetched[0].method).toBe('POST');
    expect(fetched[0].headers.get('content-type')).toBe('application/json');
    expect(await fetched[0].json()).toEqual({ a: 1 });
  });

  it('rejects with what the backend says', async () => {
    const error = { name: 'InputError', message: 'Give a name.' };
    const response = { statusCode: 400 };
    const http = createHttp(
      Response.json({ error, response }, { status: 400 }),
    );

    const thrown = await http.send('reports').catch(reason => reason);

    expect(thrown).toBeInstanceOf(ResponseError);
    expect(getErrorText(thrown)).toBe('Give a name.');
    expect(getErrorText(new Error('Failed to fetch'))).toBe('Failed to fetch');
  });
});

describe('getFileName', () => {
  it('prefers the name in UTF-8, unless it cannot be read', () => {
    expect(
      named(`attachment; filename="a.csv"; filename*=UTF-8''%E8%B2%BB.csv`),
    ).toBe('費.csv');
    expect(named(`attachment; filename="a.csv"; filename*=UTF-8''%E8`)).toBe(
      'a.csv',
    );
    expect(named('inline')).toBeUndefined();
  });
});
