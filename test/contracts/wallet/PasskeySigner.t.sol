// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PasskeySigner} from "../../../contracts/wallet/PasskeySigner.sol";
import {PasskeySigners} from "../../../contracts/wallet/PasskeySigners.sol";
import {Passkeys} from "../support/wallet/Passkeys.sol";

contract PasskeySignerTest is Passkeys {
    bytes32 private constant HASH = keccak256("a transaction");
    PasskeySigners private signers;
    PasskeySigner private signer;

    function setUp() public {
        bytes memory code = vm.getCode("PasskeySigners.sol:PasskeySigners");
        address place;
        assembly ("memory-safe") {
            place := create(0, add(code, 0x20), mload(code))
        }
        signers = PasskeySigners(place);
        (bytes32 x, bytes32 y) = publicKeyOf(PASSKEY);
        signer = PasskeySigner(signers.make(x, y));
    }

    function test_TakesWhatItsPasskeySigned() public view {
        assertTrue(signs(made(assertion(PASSKEY, HASH))), "signed");
        (bytes32 x, bytes32 y) = signer.publicKey();
        (bytes32 wantedX, bytes32 wantedY) = publicKeyOf(PASSKEY);
        assertEq(x, wantedX, "x");
        assertEq(y, wantedY, "y");
    }

    function test_RefusesAnotherChallenge() public view {
        assertFalse(signs(made(assertion(PASSKEY, keccak256("another transaction")))), "another challenge");
    }

    function test_RefusesAnotherPasskey() public view {
        assertFalse(signs(made(assertion(PASSKEY + 1, HASH))), "another passkey");
    }

    function test_RefusesTheTwinOfASignature() public view {
        Assertion memory twin = assertion(PASSKEY, HASH);
        twin.upperHalf = true;
        assertFalse(signs(made(twin)), "the upper half");
    }

    function test_RefusesSomebodyWhoWasNotVerified() public view {
        Assertion memory anybody = assertion(PASSKEY, HASH);
        anybody.flags = PRESENT;
        assertFalse(signs(made(anybody)), "present only");
        anybody.flags = VERIFIED;
        assertFalse(signs(made(anybody)), "not present");
    }

    function test_RefusesWhatWasSignedToMakeAPasskey() public view {
        Assertion memory creation = assertion(PASSKEY, HASH);
        creation.kind = "webauthn.create";
        assertFalse(signs(made(creation)), "another type");
    }

    function test_RefusesAChallengeThatStandsElsewhere() public view {
        bytes memory signature = made(assertion(PASSKEY, HASH));
        signature[95] = bytes1(uint8(signature[95]) + 1);
        assertFalse(signs(signature), "another place");
    }

    function test_RefusesBytesThatAreNoSignature() public view {
        bytes memory whole = made(assertion(PASSKEY, HASH));
        assertFalse(signs(""), "nothing");
        assertFalse(signs(new bytes(192)), "zeros");
        bytes memory half = new bytes(whole.length - 64);
        for (uint256 i = 0; i < half.length; ++i) half[i] = whole[i];
        assertFalse(signs(half), "cut off");
    }

    function test_RefusesWhateverElseIsAsked(bytes32 hash, bytes calldata signature) public view {
        assertFalse(signer.isValidSignature(hash, signature) == signer.isValidSignature.selector, "guessed");
    }

    function test_MakesOneSignerForAKeyAndOnlyOnce() public {
        (bytes32 x, bytes32 y) = publicKeyOf(PASSKEY);
        assertEq(signers.signerOf(x, y), address(signer), "known beforehand");
        assertEq(signers.make(x, y), address(signer), "made once");
        (bytes32 otherX, bytes32 otherY) = publicKeyOf(PASSKEY + 1);
        address other = signers.signerOf(otherX, otherY);
        assertEq(other.code.length, 0, "not made yet");
        assertEq(signers.make(otherX, otherY), other, "where it was said to be");
        assertTrue(other != address(signer), "another one");
    }

    function test_MakesNoneForAPointOffTheCurve() public {
        (bytes32 x, bytes32 y) = publicKeyOf(PASSKEY);
        bytes32 off = bytes32(uint256(y) ^ 1);
        vm.expectRevert(abi.encodeWithSelector(PasskeySigners.NotOnTheCurve.selector, x, off));
        signers.make(x, off);
        vm.expectRevert(abi.encodeWithSelector(PasskeySigners.NotOnTheCurve.selector, bytes32(0), bytes32(0)));
        signers.make(0, 0);
    }

    function test_TheCodeBehindTheSignersSignsNothing() public view {
        PasskeySigner bare = PasskeySigner(signers.implementation());
        bytes memory signature = made(assertion(PASSKEY, HASH));
        (bool done, bytes memory answer) = address(bare).staticcall(
            abi.encodeCall(PasskeySigner.isValidSignature, (HASH, signature))
        );
        assertFalse(done && bytes4(answer) == PasskeySigner.isValidSignature.selector, "no key, no signature");
    }

    function signs(bytes memory signature) private view returns (bool) {
        return signer.isValidSignature(HASH, signature) == signer.isValidSignature.selector;
    }
}
