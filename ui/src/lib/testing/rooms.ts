import { loadGate, loadRoom, ROOMS } from "../../rooms";

/**
 * Fetches every page before the first test. Otherwise the first one to show a room waits for it longer than it is patient, and
 * what the window fetches ahead may arrive when the tests are over.
 */
export async function fetchRooms(): Promise<void> {
  await Promise.allSettled([...ROOMS.map(({ id }) => loadRoom(id)), loadGate("firstrun"), loadGate("lock")]);
}
