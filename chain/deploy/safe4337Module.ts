import type { Hex } from '../subject.ts';

/** Safe4337Module 0.3.0 for EntryPoint 0.7, at its canonical address: whose code the wallets' own module runs. */
export const safe4337Module: Hex = '0x75cf11467937ce3F2f357CE24ffc3DBF8fD5c226';
