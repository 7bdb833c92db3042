// The microphone, for practising aloud: one recording at a time, held in memory and nowhere else. It becomes a file
// only where the user saves it as one.
import {saveFile} from "./outgoing.js";

/** The values are those of src/platform/recorder.hpp. */
export const enum RecorderState {
  unavailable = 0,
  idle = 1,
  asking = 2,
  recording = 3,
  kept = 4,
  playing = 5,
}

export interface RecorderNews {
  state: RecorderState;
  length: number;  // ms of what is kept
  fault: string;   // in words; "": none
}

const refused: Record<string, string> = {
  NotAllowedError:
      "The browser does not allow the microphone here. Allow it in the page's settings, then record again.",
  NotFoundError: "No microphone was found.",
  NotReadableError: "Another program holds the microphone.",
};

/** Or the browser says that somebody listens. */
function release(sound: MediaStream): void {
  for (const track of sound.getTracks()) track.stop();
}

export class Recorder {
  private readonly able = "mediaDevices" in navigator && "MediaRecorder" in globalThis;
  private asking = false;
  private recorder: MediaRecorder|undefined;
  private kept: {blob: Blob; length: number}|undefined;
  private audio: HTMLAudioElement|undefined;

  constructor(private readonly tell: (news: RecorderNews) => void) {}

  begin(): void { this.say(this.able ? RecorderState.idle : RecorderState.unavailable); }

  /** In the order of RecorderWish in src/platform/recorder.hpp. */
  do(wish: number, name: string): void {
    const acts = [
      () => void this.start(), () => this.stop(), () => void this.play(), () => void this.save(name), () => this.drop()
    ];
    acts[wish]?.();
  }

  private say(state: RecorderState, fault = ""): void { this.tell({state, length: this.kept?.length ?? 0, fault}); }

  private rest(fault = ""): void { this.say(this.kept ? RecorderState.kept : RecorderState.idle, fault); }

  private async start(): Promise<void> {
    if (!this.able || this.recorder || this.asking) return;
    this.silence();
    this.asking = true;
    this.say(RecorderState.asking);
    let sound: MediaStream|undefined;
    try {
      sound = await navigator.mediaDevices.getUserMedia({audio: true});
      this.record(sound, new MediaRecorder(sound));
    } catch (reason) {
      if (sound) release(sound);
      const name = reason instanceof Error ? reason.name : "";
      this.rest(refused[name] ?? "The microphone could not be used.");
    } finally {
      this.asking = false;
    }
  }

  private record(sound: MediaStream, recorder: MediaRecorder): void {
    const parts: Blob[] = [];
    const from = performance.now();
    this.recorder = recorder;
    recorder.ondataavailable = ({data}) => parts.push(data);
    recorder.onstop = () => {
      release(sound);
      this.recorder = undefined;
      this.kept = {blob: new Blob(parts, {type: recorder.mimeType}), length: performance.now() - from};
      this.rest();
    };
    recorder.start();
    this.kept = undefined;
    this.say(RecorderState.recording);
  }

  private stop(): void {
    if (this.recorder) return this.recorder.stop();
    this.silence();
    this.rest();
  }

  private async play(): Promise<void> {
    if (!this.kept || this.recorder) return;
    this.silence();
    const audio = new Audio(URL.createObjectURL(this.kept.blob));
    this.audio = audio;
    audio.onended = () => this.stop();
    try {
      await audio.play();
      this.say(RecorderState.playing);
    } catch {
      this.silence();
      this.rest("This recording cannot be played here.");
    }
  }

  private silence(): void {
    this.audio?.pause();
    if (this.audio) URL.revokeObjectURL(this.audio.src);
    this.audio = undefined;
  }

  private async save(name: string): Promise<void> {
    if (!this.kept) return;
    const {blob} = this.kept;
    const ending = /mp4/.test(blob.type) ? "m4a" : /ogg/.test(blob.type) ? "ogg" : "webm";
    saveFile(`${name}.${ending}`, blob.type, new Uint8Array(await blob.arrayBuffer()));
  }

  private drop(): void {
    this.silence();
    this.kept = undefined;
    this.rest();
  }
}
