import { useEffect } from 'react';

/**
 * Calls back at an interval, but not while the browser tab is hidden; a call
 * that came due meanwhile is made when the tab is shown again.
 */
export function useVisibleInterval(callback: () => void, milliseconds: number) {
  useEffect(() => {
    if (milliseconds <= 0) {
      return undefined;
    }
    let isDue = false;
    const timer = setInterval(() => {
      if (document.hidden) {
        isDue = true;
      } else {
        callback();
      }
    }, milliseconds);
    const onVisibilityChange = () => {
      if (!document.hidden && isDue) {
        isDue = false;
        callback();
      }
    };
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
    };
  }, [callback, milliseconds]);
}
