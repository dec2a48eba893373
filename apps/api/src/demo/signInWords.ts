/** Sixty-four plain words, no two alike in sound, for passphrases that a person reads off a screen. */
export const signInWords: readonly string[] =
  `acorn amber anchor apron basil birch blanket bramble bucket candle canvas carrot cedar cherry clover copper
cotton cradle cricket damson dapple falcon feather fennel ferry fiddle garden ginger gravel hazel heather honey
island ivory jasmine juniper kettle ladder lantern lemon linen maple marble meadow mitten nutmeg orchard otter
paddle parsley pebble pepper pigeon plover pocket quarry ribbon saddle saffron thistle timber velvet walnut willow`.split(
    /\s+/,
  );
