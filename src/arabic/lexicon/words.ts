export const wordLines = `
`;
