import { useRef, useState } from 'react';
import { getErrorText } from '@hangar/plugin-aws-react';

/** Does something that may fail, once at a time, and says why it did; what succeeded is not done again. */
export function useSubmit(action: () => Promise<void>) {
  const [isPending, setIsPending] = useState(false);
  const [problem, setProblem] = useState<string>();
  // A second key press comes before the state of the first one is rendered.
  const isStarted = useRef(false);
  const submit = async () => {
    if (isStarted.current) {
      return;
    }
    isStarted.current = true;
    setIsPending(true);
    setProblem(undefined);
    try {
      await action();
    } catch (error) {
      isStarted.current = false;
      setIsPending(false);
      setProblem(getErrorText(error));
    }
  };
  return { isPending, problem, submit };
}
