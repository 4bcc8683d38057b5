[context military] army troop
