import { render, screen, within } from '@testing-library/react';
import { AnswerProblems } from './AnswerProblems';

const needSubject: ReadonlySet<'denied' | 'partial'> = new Set(['denied']);
const denied = { kind: 'denied', message: 'Access was denied.' } as const;
const partial = { kind: 'partial', message: 'Not all was read.' } as const;

function show(
  problems: ((typeof denied | typeof partial) & { subject?: string })[],
) {
  return render(
    <AnswerProblems
      title="About this answer"
      problems={problems}
      needSubject={needSubject}
      getText={({ kind, subject }) => `${kind} (${subject})`}
    />,
  );
}

describe('AnswerProblems', () => {
  it('is not there without a problem', () => {
    expect(show([]).container).toBeEmptyDOMElement();
  });

  it('tells a single problem as a sentence', () => {
    show([partial]);
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent('About this answerpartial ()');
    expect(within(status).queryByRole('list')).not.toBeInTheDocument();
  });

  it('lists several, each once, and as they came where what they are about is missing', () => {
    show([{ ...denied, subject: 'eu-west-1' }, partial, partial, denied]);
    expect(
      screen.getAllByRole('listitem').map(item => item.textContent),
    ).toEqual(['denied (eu-west-1)', 'partial ()', 'Access was denied.']);
  });
});
