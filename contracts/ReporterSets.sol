// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IQuorumOracle} from "./interfaces/IQuorumOracle.sol";
import {StoredSeats} from "./libraries/StoredSeats.sol";

/// @title Who may report, and since when.
abstract contract ReporterSets is IQuorumOracle, Ownable2Step {
    /// @dev A set as a report reads it: one slot and one account. `expelled`: bit i, the reporter in place i counts no more.
    struct Panel {
        bytes32 digest;
        uint256[] seats;
        uint256 quorum;
        uint256 families;
        uint256 expelled;
    }

    uint256 private constant MOST_REPORTERS = 31;
    uint256 private constant MOST_FAMILY = 127;
    /// @dev Expelling a reporter walks through all sets.
    uint256 private constant MOST_SETS = 255;
    uint256 private constant FAMILIES_AT = 128;
    uint256 private constant EXPELLED_AT = 216;

    /// @notice Number of the newest set; the first is 0.
    uint8 public newestSet;
    uint40 private _newestSince;
    /// @dev account of the seats 160, seated at 40, quorum 8, families 8, expelled 32 bits from the right.
    mapping(uint256 set => uint256) private _sets;
    /// @notice Reporters that contradicted themselves; none of them is ever seated again.
    mapping(address signer => bool) public isExpelled;

    constructor(Reporter[] memory reporters, uint8 quorum_, uint8 families_) {
        _seatSet(0, reporters, quorum_, families_);
    }

    /// @inheritdoc IQuorumOracle
    function setReporters(
        Reporter[] calldata reporters,
        uint8 quorum_,
        uint8 families_
    ) external onlyOwner returns (uint8 set) {
        uint256 next = uint256(newestSet) + 1;
        require(next < MOST_SETS, SetOutsideRail("sets", next, MOST_SETS));
        set = uint8(next);
        _seatSet(set, reporters, quorum_, families_);
    }

    /// @inheritdoc IQuorumOracle
    function reporterSet() external view returns (bytes32) {
        return _panelOf(newestSet).digest;
    }

    /// @notice Observations that a report of the newest set needs.
    function quorum() external view returns (uint8) {
        return uint8(_panelOf(newestSet).quorum);
    }

    /// @notice Source families that a report of the newest set needs.
    function families() external view returns (uint8) {
        return uint8(_panelOf(newestSet).families);
    }

    /// @notice The reporters of the newest set that still count.
    function reportersOf() external view returns (Reporter[] memory) {
        return _counting(_panelOf(newestSet));
    }

    /// @notice Everything about one set. `reporters` are those that still count.
    function setOf(
        uint8 set
    )
        external
        view
        returns (bytes32 digest, uint40 since, uint8 needed, uint8 familiesNeeded, Reporter[] memory reporters)
    {
        Panel memory panel = _panelOf(set);
        return (panel.digest, _sinceOf(set), uint8(panel.quorum), uint8(panel.families), _counting(panel));
    }

    /// @notice The set that answers for what was first sold at `openedAt` (unix seconds).
    function setAt(uint40 openedAt) public view returns (uint8 set) {
        set = newestSet;
        if (openedAt >= _newestSince) return set;
        while (set != 0 && _sinceOf(set) > openedAt) --set;
    }

    function _panelOf(uint256 set) internal view returns (Panel memory panel) {
        uint256 packed = _sets[set];
        // Not `require`: it would read the newest set's slot for its message even when there is nothing to say.
        if (packed == 0) revert UnknownSet(set, newestSet);
        (panel.digest, panel.seats) = StoredSeats.load(address(uint160(packed)));
        panel.quorum = uint8(packed >> 200);
        panel.families = uint8(packed >> 208);
        panel.expelled = packed >> EXPELLED_AT;
    }

    /// @dev Adds a reporter to those seen, once: its place in the low bits, its family in the high ones. Reverts for who has no seat.
    function _sit(Panel memory panel, uint256 seen, address signer) internal pure returns (uint256) {
        unchecked {
            uint256[] memory seats = panel.seats;
            uint256 count = seats.length;
            uint256 place = 0;
            while (place < count && address(uint160(seats[place])) != signer) ++place;
            require(place != count, UnknownReporter(signer));
            uint256 bit = 1 << place;
            require(panel.expelled & bit == 0, ReporterExpelled(signer));
            require(seen & bit == 0, ReporterTwice(signer));
            return seen | bit | (1 << (FAMILIES_AT + (seats[place] >> 160)));
        }
    }

    function _requireFamilies(Panel memory panel, uint256 seen) internal pure {
        uint256 given = _bitsIn(seen >> FAMILIES_AT);
        require(given >= panel.families, TooFewFamilies(given, panel.families));
    }

    /// @dev Takes the reporter's place in every set.
    function _expel(address signer) internal {
        isExpelled[signer] = true;
        for (uint256 set = 0; set <= newestSet; ++set) {
            (, uint256[] memory seats) = StoredSeats.load(address(uint160(_sets[set])));
            for (uint256 place = 0; place < seats.length; ++place) {
                if (address(uint160(seats[place])) == signer) _sets[set] |= 1 << (EXPELLED_AT + place);
            }
        }
    }

    function _seatSet(uint8 set, Reporter[] memory reporters, uint8 quorum_, uint8 families_) private {
        // Check: no two quorums can be disjoint, nobody sits twice and enough families exist.
        uint256 count = reporters.length;
        require(count <= MOST_REPORTERS, SetOutsideRail("reporters", count, MOST_REPORTERS));
        require(quorum_ > count / 2, SetOutsideRail("quorum", quorum_, count / 2 + 1));
        require(quorum_ <= count, SetOutsideRail("quorum", quorum_, count));
        (uint256[] memory seats, uint256 known) = _seatsOf(reporters);
        require(families_ != 0, SetOutsideRail("families", families_, 1));
        require(families_ <= known, SetOutsideRail("families", families_, known));

        // Effect: it answers for everything sold from now on.
        bytes32 digest = keccak256(abi.encode(block.chainid, address(this), set, reporters, quorum_, families_));
        (newestSet, _newestSince) = (set, uint40(block.timestamp));
        emit ReportersChanged(set, digest, reporters, quorum_, families_);

        // Interaction: only with an account that can do nothing.
        _sets[set] =
            uint256(uint160(StoredSeats.store(digest, seats))) |
            (block.timestamp << 160) |
            (uint256(quorum_) << 200) |
            (uint256(families_) << 208);
    }

    function _seatsOf(Reporter[] memory reporters) private view returns (uint256[] memory seats, uint256 known) {
        uint256 count = reporters.length;
        seats = new uint256[](count);
        for (uint256 i = 0; i < count; ++i) {
            (address signer, uint256 family) = (reporters[i].signer, reporters[i].family);
            require(signer != address(0), UnknownReporter(signer));
            require(!isExpelled[signer], ReporterExpelled(signer));
            require(family <= MOST_FAMILY, SetOutsideRail("family", family, MOST_FAMILY));
            for (uint256 j = 0; j < i; ++j) require(reporters[j].signer != signer, ReporterTwice(signer));
            seats[i] = (family << 160) | uint160(signer);
            known |= 1 << family;
        }
        known = _bitsIn(known);
    }

    function _counting(Panel memory panel) private pure returns (Reporter[] memory reporters) {
        uint256 count = panel.seats.length;
        reporters = new Reporter[](count - _bitsIn(panel.expelled));
        uint256 next = 0;
        for (uint256 i = 0; i < count; ++i) {
            if ((panel.expelled >> i) & 1 == 1) continue;
            uint256 seat = panel.seats[i];
            reporters[next++] = Reporter({signer: address(uint160(seat)), family: uint8(seat >> 160)});
        }
    }

    function _sinceOf(uint256 set) private view returns (uint40) {
        return uint40(_sets[set] >> 160);
    }

    function _bitsIn(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits &= bits - 1) ++count;
    }
}
