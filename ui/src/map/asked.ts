// What the map asks of the core beyond the table of commands: its pictures are written to a file.

declare module "../lib/generated/Commands" {
  interface Commands {
    /** Writes a picture the window has drawn to a file: SVG or PNG, in base64; anything else is refused. */
    save_picture: [SavePicture, null];
  }
}

/** A picture to be written to a file. */
export interface SavePicture {
  path: string;
  /** Whether a file that is there is replaced; the dialog has asked. */
  replace: boolean;
  base64: string;
}
