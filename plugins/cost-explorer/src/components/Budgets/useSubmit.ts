import { useCallback, useState } from 'react';
import { getErrorText } from '../shared';

/** Does something that may fail, and says why it did. */
export function useSubmit(action: () => Promise<void>) {
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = useCallback(async () => {
    setIsPending(true);
    setProblem(undefined);
    try {
      await action();
    } catch (error) {
      setProblem(getErrorText(error));
      setIsPending(false);
    }
  }, [action]);
  return { isPending, problem, submit };
}
