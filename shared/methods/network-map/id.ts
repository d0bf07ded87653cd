/** The method's id, as stored with its data. */
export const id = 'network-map'
