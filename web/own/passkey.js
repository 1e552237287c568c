// Makes a passkey and has it sign. A passkey belongs to the name of this site: on no other one can it be used.

import { bytesOf, hexOf } from './safeTx.js';

/** FIPS 186-5: the order of P-256. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

export const canHavePasskeys = () => window.isSecureContext && window.PublicKeyCredential !== undefined;

/**
 * Makes a passkey that finds itself again on this device and asks who is there (fingerprint, face, PIN).
 * @param except ids of those that the wallet has. @returns its id, and its public key (SPKI), in hex.
 */
export async function makePasskey(wallet, except) {
  const credential = await navigator.credentials.create({
    publicKey: {
      rp: { id: location.hostname, name: 'Buckler' },
      // A fresh one each time: a second passkey with the same would take the place of the first.
      user: {
        id: crypto.getRandomValues(new Uint8Array(32)),
        name: `Buckler wallet ${wallet.slice(0, 6)}…${wallet.slice(-4)}`,
        displayName: `Buckler wallet ${wallet.slice(0, 6)}…${wallet.slice(-4)}`,
      },
      challenge: crypto.getRandomValues(new Uint8Array(32)),
      pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      excludeCredentials: except.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
      attestation: 'none',
    },
  });
  const key = credential.response.getPublicKey();
  if (key === null) throw new Error('this passkey does not show its public key');
  return { id: hexOf(new Uint8Array(credential.rawId)), spki: hexOf(new Uint8Array(key)) };
}

/** Has one of these passkeys sign. @param ids none: whichever this device has for this site. @param challenge 32 bytes in hex. */
export async function signWithPasskey(ids, challenge) {
  const credential = await navigator.credentials.get({
    publicKey: {
      rpId: location.hostname,
      challenge: bytesOf(challenge),
      allowCredentials: ids.map((id) => ({ type: 'public-key', id: bytesOf(id) })),
      userVerification: 'required',
    },
  });
  const { authenticatorData, clientDataJSON, signature } = credential.response;
  return {
    id: hexOf(new Uint8Array(credential.rawId)),
    authenticatorData: hexOf(new Uint8Array(authenticatorData)),
    clientDataJSON: new TextDecoder().decode(clientDataJSON),
    signature: hexOf(new Uint8Array(signature)),
  };
}

/** What the passkey's signer on chain takes: `abi.encode(r, s, challengeIndex, typeIndex, authenticatorData, clientDataJSON)`. */
export function signerSignature({ authenticatorData, clientDataJSON, signature }) {
  const { r, s } = readSignature(signature);
  const word = (value) => BigInt(value).toString(16).padStart(64, '0');
  const tail = (digits) => word(digits.length / 2) + digits.padEnd(Math.ceil(digits.length / 64) * 64, '0');
  const [first, second] = [authenticatorData.slice(2), hexOf(new TextEncoder().encode(clientDataJSON)).slice(2)];
  const [challengeAt, typeAt] = [clientDataJSON.indexOf('"challenge":"'), clientDataJSON.indexOf('"type":"')];
  const heads = [r, s, challengeAt, typeAt, 192, 192 + tail(first).length / 2].map(word);
  return `0x${heads.join('')}${tail(first)}${tail(second)}`;
}

/** r and s out of DER (RFC 3279, 2.2.3); of the two signatures that are twins the one that contracts take. */
function readSignature(der) {
  const digits = der.slice(2);
  const numberAt = (at) => {
    const length = Number.parseInt(digits.slice(at + 2, at + 4), 16) * 2;
    return { value: BigInt(`0x${digits.slice(at + 4, at + 4 + length)}`), next: at + 4 + length };
  };
  const r = numberAt(4);
  const s = numberAt(r.next).value;
  return { r: r.value, s: s > order / 2n ? order - s : s };
}
