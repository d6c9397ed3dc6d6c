/** What the program is made of, besides itself, with its licence (SPDX). The smaller parts are listed in the lock files. */
export const PARTS: readonly { name: string; licence: string }[] = [
  { name: "Tauri", licence: "MIT OR Apache-2.0" },
  { name: "Svelte", licence: "MIT" },
  { name: "SQLite", licence: "blessing (public domain)" },
  { name: "SQLCipher", licence: "BSD-3-Clause" },
  { name: "OpenSSL", licence: "Apache-2.0" },
  { name: "rusqlite", licence: "MIT" },
  { name: "RustCrypto: Argon2, ChaCha20-Poly1305, SHA-2", licence: "MIT OR Apache-2.0" },
  { name: "zxcvbn", licence: "MIT" },
  { name: "Fluent", licence: "MIT OR Apache-2.0" },
  { name: "Floating UI", licence: "MIT" },
  { name: "Public Suffix List", licence: "MPL-2.0" },
  { name: "Inter", licence: "OFL-1.1" },
];
