/** Whether this browser can open pages of this address without a connection: only with encryption, or on this very device. */
export const opensOffline = (): boolean => 'serviceWorker' in navigator
