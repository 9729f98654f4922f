/** Gives a plain Node process the port that Electron gives a utility process; loaded before the built backend. */
process.parentPort = {
  on: (_, listener) => process.on('message', (data) => listener({ data })),
  postMessage: (message) => process.send?.(message),
};
