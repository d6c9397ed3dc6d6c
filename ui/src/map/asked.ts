// What the map asks of the core beyond reading: its pictures are written to a file, and its questions answered.
import type { MethodDraft } from "../lib/generated/Commands";

declare module "../lib/generated/Commands" {
  interface Commands {
    /** Writes a picture the window has drawn to a file: SVG or PNG, in base64; anything else is refused. */
    save_picture: [SavePicture, null];
    /** Records whether a way in works. */
    answer_way: [AnswerWay, string];
  }
}

/** A picture to be written to a file. */
export interface SavePicture {
  path: string;
  /** Whether a file that is there is replaced; the dialog has asked. */
  replace: boolean;
  base64: string;
}

/** Whether a way in works, as the person says. */
export interface AnswerWay {
  account: string;
  draft: MethodDraft;
  works: boolean;
}
