package org.socialprescribing.retention;

import java.util.List;
import org.socialprescribing.compartment.HeldBeside;
import org.socialprescribing.compartment.PersonStore;
import org.socialprescribing.readmodel.Forgetting;

/** Who does what when a person is removed: what is read, what is kept, what goes. */
record ErasureParts(
    PersonStore people,
    Lives lives,
    KeptFacts facts,
    Fingerprint fingerprint,
    Tombstones tombstones,
    Forgetting readModels,
    List<HeldBeside> beside,
    ErasureStore storage) {}
