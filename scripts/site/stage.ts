/** Runs a stage and prints one line for it: name, what it says of itself, seconds. */
export async function stage(name: string, run: () => Promise<string>): Promise<void> {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const said = await run();
    console.log(`${said ? `${said}, ` : ''}${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    console.log('failed');
    console.error(error instanceof Error && !('status' in error) ? error.stack : '');
    process.exit(1);
  }
}
