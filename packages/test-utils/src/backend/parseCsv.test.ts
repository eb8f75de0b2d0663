import { parseCsv } from './parseCsv';

describe('parseCsv', () => {
  it.each<[string, string, string[][]]>([
    [
      'rows',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a last row without an end', 'a\r\n1', [['a'], ['1']]],
    ['the mark of UTF-8', '\uFEFFa,b\r\n', [['a', 'b']]],
    [
      'empty cells',
      'a,b,c\r\n,,3\r\n',
      [
        ['a', 'b', 'c'],
        ['', '', '3'],
      ],
    ],
    ['quoted commas', '"a,b",c\r\n', [['a,b', 'c']]],
    ['quoted quotation marks', '"say ""部品""",c\r\n', [['say "部品"', 'c']]],
    [
      'quoted ends of rows',
      '"a\r\nb",c\r\nd,e\r\n',
      [
        ['a\r\nb', 'c'],
        ['d', 'e'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_, text, rows) => {
    expect(parseCsv(text)).toEqual(rows);
  });
});
