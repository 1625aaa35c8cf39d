// What the two locks of one machine have in common.

/** A lock of the kernel's: it goes with its process, however that ends. */
export interface KernelLock {
  release(): Promise<void>;
}
