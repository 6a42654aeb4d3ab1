import { chromium, type Browser } from 'playwright-core'

/** Starts the Chromium that CHROMIUM_PATH names, without anything it would do of its own accord. */
export function launchChromium(): Promise<Browser> {
  // Chromium refuses its sandbox to root, which is who runs in containers.
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    headless: true,
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  })
}
