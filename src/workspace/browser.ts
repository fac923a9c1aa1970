import { spawn } from "node:child_process";
import { platform } from "node:os";

/** What opens an address in the browser that people have chosen, by platform; no shell reads the address. */
const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...parameters: string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in this machine's browser. False where nothing here opens one; the program does not wait for it. */
export async function openInBrowser(address: string): Promise<boolean> {
  const [command, ...parameters] = openers[platform()] ?? ["xdg-open"];
  return await new Promise((resolve) => {
    const opener = spawn(command, [...parameters, address], { stdio: "ignore", detached: true });
    opener.once("error", () => resolve(false));
    opener.once("spawn", () => {
      opener.unref();
      resolve(true);
    });
  });
}
