/** What a stage left: in words for its line, and the files by which it stands, below the site. */
export interface Written {
  said: string;
  /** Each is read back before the manifest lists it (manifest.ts). */
  files: string[];
}

/** Runs a stage and prints one line for it: name, what it says of itself, seconds. Returns the files that it promises. */
export async function stage(name: string, run: () => Promise<Written>): Promise<string[]> {
  const start = performance.now();
  process.stdout.write(`${name} … `);
  try {
    const { said, files } = await run();
    console.log(`${said ? `${said}, ` : ''}${((performance.now() - start) / 1000).toFixed(1)} s`);
    return files;
  } catch (error) {
    console.log('失败 failed');
    throw error;
  }
}
