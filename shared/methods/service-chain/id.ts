export const id = 'service-chain'
