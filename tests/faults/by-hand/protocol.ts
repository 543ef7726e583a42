/** What went wrong in a run; printed and counted, so that a run cannot pass by throwing nothing. */
export function createProtocol() {
  const from = performance.now();
  let failures = 0;
  const print = (text: string): void =>
    void process.stdout.write(`${((performance.now() - from) / 1000).toFixed(1).padStart(8)} s  ${text}\n`);
  return {
    say: print,
    expect: (isTrue: boolean, text: string): void => {
      if (!isTrue) failures++;
      print(`${isTrue ? 'ok  ' : 'FAIL'} ${text}`);
    },
    /** Says how it went; the process ends with 1 if something failed. */
    end: (): void => {
      print(failures === 0 ? 'all held' : `${failures} did not hold`);
      process.exitCode = failures === 0 ? 0 : 1;
    },
  };
}

export type Protocol = ReturnType<typeof createProtocol>;
