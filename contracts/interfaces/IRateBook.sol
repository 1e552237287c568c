// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// @title What the community votes on: products, their windows, rates and caps.
/// @notice A change makes a new version; series already sold keep the settings of theirs.
interface IRateBook {
    /// @notice A limit on what one cause can cost: exposure is added up over subjects equal under `columns`.
    /// @param columns Bit i set: column i of the subject (0 = leftmost byte) belongs to the key.
    /// @param poolShareBps Most exposure as a share of the pool's assets, in basis points.
    /// @param dollars Most exposure in whole dollars.
    struct Cap {
        uint32 columns;
        uint16 poolShareBps;
        uint24 dollars;
    }

    /// @notice The settings of one version of a product. Which pool backs a cover is none of them: its rate decides.
    /// @param oracle Answers for the product.
    /// @param lead Seconds before the start at which sale ends. @param horizon Seconds before the start at which it begins.
    /// @param watch Seconds from start to end, beside the length that the subject itself may name.
    /// @param settleWithin Seconds from end to settle-by.
    /// @param marginBps Multiplies the rate (10,000 = 1.0). @param capitalCostBps Yearly charge on locked money.
    /// @param feeBps Share of the premium taken at settlement. @param dateColumn First of eight columns YYYYMMDD (UTC midnight = start).
    /// @param lengthColumn First of three columns with the days from start to end, 001 to 366, to which `watch` is added; 255: none.
    /// @param rateColumns Columns that pick the rate row. @param ratesRoot Root of the rate table (OpenZeppelin's standard tree).
    /// Leaf: `(uint16 product, bytes32 maskedSubject, int32 trigger, int32 exit, uint32 ratePpm)`.
    struct Product {
        address oracle;
        uint32 lead;
        uint32 horizon;
        uint32 watch;
        uint32 settleWithin;
        uint16 marginBps;
        uint16 capitalCostBps;
        uint16 feeBps;
        uint8 dateColumn;
        uint8 lengthColumn;
        uint32 rateColumns;
        bytes32 ratesRoot;
        Cap[3] caps;
    }

    error SettingOutsideRail(bytes32 setting, uint256 value, uint256 limit);
    error UnknownProduct(uint16 product);

    event ProductListed(uint16 indexed product, uint16 version, Product settings);
    event ProductLive(uint16 indexed product, bool live);

    /// @notice Lists a new version of a product and makes it live. Only the owner (the timelock).
    function listProduct(uint16 product, Product calldata settings) external returns (uint16 version);

    /// @notice Stops or resumes sales of a product. Sold series are untouched. Only the owner.
    function setLive(uint16 product, bool live) external;

    /// @notice Settings of one version.
    function productOf(uint16 product, uint16 version) external view returns (Product memory);

    /// @notice The version on sale and whether it is. @return version 0 when the product was never listed.
    function currentVersion(uint16 product) external view returns (uint16 version, bool live);
}
