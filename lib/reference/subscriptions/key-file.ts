/** A publisher's key pair as a text file (JSON Web Key, RFC 8037); whoever has it can sign in the publisher's name. */
export async function createKeyFile(): Promise<string> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey);
  return `${JSON.stringify(jwk, null, 2)}\n`;
}

/** Reads such a file. Throws where it is none. */
export async function readKeyFile(
  text: string,
): Promise<{ publicKey: CryptoKey; privateKey: CryptoKey }> {
  const jwk: JsonWebKey = JSON.parse(text);
  const { kty, crv, x, d } = jwk;
  if (kty !== 'OKP' || crv !== 'Ed25519' || x === undefined || d === undefined) {
    throw new Error('not an Ed25519 key pair');
  }
  return {
    privateKey: await crypto.subtle.importKey('jwk', { kty, crv, x, d }, 'Ed25519', true, ['sign']),
    publicKey: await crypto.subtle.importKey('jwk', { kty, crv, x }, 'Ed25519', true, ['verify']),
  };
}
