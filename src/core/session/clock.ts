/**
 * Seconds left as people read them: `3:05`; past the end it goes on, with a sign: `+0:12`.
 */
export function sayClock(secondsLeft: number): string {
  const seconds = Math.abs(Math.round(secondsLeft));
  const clock = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return secondsLeft < 0 && seconds > 0 ? `+${clock}` : clock;
}
