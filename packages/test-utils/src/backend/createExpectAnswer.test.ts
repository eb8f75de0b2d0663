import { createExpectAnswer } from './createExpectAnswer';

const expectAnswer = createExpectAnswer({
  openapi: '3.1.0',
  components: {
    schemas: {
      Part: {
        type: 'object',
        required: ['id', 'maker'],
        additionalProperties: false,
        properties: {
          id: { type: 'string', format: 'uuid' },
          maker: { $ref: '#/components/schemas/Maker' },
        },
      },
      Maker: { type: 'string', minLength: 1 },
    },
  },
});

describe('expectAnswer', () => {
  it('accepts what the document says, and follows its references', () => {
    expectAnswer('Part', { id: 'rotor', maker: 'Hangar' });
    expect(() => expectAnswer('Part', { id: 'rotor', maker: '' })).toThrow(
      '/maker',
    );
  });

  it('tells everything that differs', () => {
    const check = () => expectAnswer('Part', { id: 7, colour: 'red' });
    expect(check).toThrow(/must have required property 'maker'/);
    expect(check).toThrow(/must NOT have additional properties/);
    expect(check).toThrow(/must be string/);
  });
});
